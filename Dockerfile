# One image for the four programs; the command says which:
#   node --max-semi-space-size=128 gateway/dist/main.js serve      (docs/performance.md says why)
#   node subgraphs/education/dist/main.js serve      (labour and agreements alike; also: migrate, seed)

FROM node:24-bookworm-slim AS manifests
WORKDIR /samspill
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY gateway/package.json gateway/
COPY subgraphs/education/package.json subgraphs/education/
COPY subgraphs/labour/package.json subgraphs/labour/
COPY subgraphs/agreements/package.json subgraphs/agreements/
COPY cli/package.json cli/
COPY test/package.json test/

# Everything that building needs: compiler, generators, and the code made from the schemas.
FROM manifests AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What the programs need while they run, and nothing else: npm keeps what only Prisma's command line needs, since the
# client names it as an optional peer.
FROM manifests AS packages
RUN npm ci --no-audit --no-fund --omit=dev --workspace shared --workspace gateway \
  --workspace subgraphs/education --workspace subgraphs/labour --workspace subgraphs/agreements \
  && cd node_modules && rm -rf prisma typescript @prisma/config @prisma/dev @prisma/engines @prisma/engines-version \
  @prisma/fetch-engine @prisma/get-platform @prisma/query-plan-executor @prisma/streams-local @prisma/studio-core

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /samspill
COPY --from=packages /samspill ./
COPY --from=build /samspill/shared/dist shared/dist
COPY --from=build /samspill/shared/schema shared/schema
COPY --from=build /samspill/shared/seed shared/seed
COPY --from=build /samspill/gateway/dist gateway/dist
COPY --from=build /samspill/gateway/supergraph.graphql /samspill/gateway/trusted-documents.json gateway/
COPY --from=build /samspill/subgraphs/education/dist subgraphs/education/dist
COPY --from=build /samspill/subgraphs/education/schema.graphql subgraphs/education/
COPY --from=build /samspill/subgraphs/education/prisma subgraphs/education/prisma
COPY --from=build /samspill/subgraphs/labour/dist subgraphs/labour/dist
COPY --from=build /samspill/subgraphs/labour/schema.graphql subgraphs/labour/
COPY --from=build /samspill/subgraphs/labour/prisma subgraphs/labour/prisma
COPY --from=build /samspill/subgraphs/agreements/dist subgraphs/agreements/dist
COPY --from=build /samspill/subgraphs/agreements/schema.graphql subgraphs/agreements/
COPY --from=build /samspill/subgraphs/agreements/prisma subgraphs/agreements/prisma
COPY LICENSE ./
USER node
CMD ["node", "--max-semi-space-size=128", "gateway/dist/main.js", "serve"]
