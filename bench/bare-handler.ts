import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

const answer = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as object;

@Controller('answer')
class BareController {
  @Get()
  answer(): object {
    return answer;
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

/** A service that returns a fixed answer: what the framework alone takes of a request. */
const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(`Bare handler listens on ${await app.getUrl()}`);
