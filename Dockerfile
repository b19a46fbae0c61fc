# Builds Almanac and runs its service. better-sqlite3 is compiled in the first stage where no prebuilt binary fits.
FROM node:22-bookworm AS build
WORKDIR /almanac
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.modules.json ./
COPY scripts scripts
COPY src src
COPY console console
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    ALMANAC_DATA=/data \
    HOST=0.0.0.0
# People sign in: the first start prints the one-time password of the first admin (`docker logs`), who signs in by
# `docker exec -it … almanac sign-in admin`, or in a browser.
WORKDIR /almanac
COPY --from=build /almanac/package.json ./
COPY --from=build /almanac/node_modules node_modules
COPY --from=build /almanac/dist dist
RUN ln -s /almanac/dist/cli.js /usr/local/bin/almanac && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "require(process.env.ALMANAC_TLS_CERT ? 'https' : 'http').get({ port: 3000, path: '/health/ready', rejectUnauthorized: false }, (r) => process.exit(r.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"
CMD ["node", "dist/cli.js", "serve"]
