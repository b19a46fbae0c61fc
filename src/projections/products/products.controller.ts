import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { FindRow, FindRows } from '../find-rows.queries.js';
import { Product } from '../../read-models/entities/products.entity.js';

const search = pageSchema.extend({
  category: z.string().optional(),
  supplier: z.string().optional(),
  priceBand: z.string().optional(),
});

@ApiTags('products')
@Controller('api/products')
export class ProductsController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  find(@Query({ schema: search }) { category, supplier, priceBand, ...page }: z.infer<typeof search>) {
    return this.bus.execute(new FindRows(Product, { category, supplier, priceBand }, { sku: 'ASC' }, page));
  }

  @Get(':sku')
  one(@Param('sku') sku: string) {
    return this.bus.execute(new FindRow(Product, { sku }, 'product-unknown'));
  }
}
