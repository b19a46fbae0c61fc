import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Almanac</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #222 }
  code { background: #f3f3f0; padding: .1em .3em }
</style>
<h1>Almanac</h1>
<p>Order forecasts for wholesalers who source by customer orders.</p>
<ul>
  <li><a href="/api/docs">The API and its documentation</a> (<a href="/api/docs-json">OpenAPI</a>)</li>
  <li><a href="/api/retailers">Retailers</a>, <a href="/api/products">products</a>, <a href="/api/orders">orders</a>,
    <a href="/api/follow-ups?done=false">open follow-ups</a>, <a href="/api/quarantine">quarantine</a></li>
  <li><a href="/api/forecasts">Forecasts</a>, <a href="/api/plans">sourcing plans</a></li>
  <li>Health: <a href="/health/live">live</a>, <a href="/health/ready">ready</a>, <a href="/metrics">metrics</a></li>
</ul>
<p>On the command line: <code>almanac --help</code>.</p>
</html>`;

@ApiExcludeController()
@Controller()
export class HomeController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  home(): string {
    return page;
  }
}
