# One image for every process; docker-compose.yml gives each its command. See docs/deployment.md.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional packages are Node and PostgreSQL for a machine without them.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production PORT=4000 KENES_HOST=0.0.0.0 KENES_DATA=/data
# 55 MB less at rest, for about a twentieth of the speed: docs/performance.md.
ENV NODE_OPTIONS=--max-semi-space-size=32 MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY schema schema
COPY law law
COPY reference-data reference-data
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
CMD ["node", "dist/gateway/main.js"]
