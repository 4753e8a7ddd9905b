/** The four subgraphs of the public workload, in the order of their ports. */
export const SUBGRAPH_NAMES = ['accounts', 'inventory', 'products', 'reviews'] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

const FEDERATION = `
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.3"
    import: ["@key", "@external", "@provides", "@requires", "@shareable"]
  )
`;

/** Their schemas. `trace` changes no answer: it is there so that two requests may differ in nothing but a variable. */
export const SUBGRAPH_SCHEMAS: Readonly<Record<SubgraphName, string>> = {
  accounts: `${FEDERATION}
    type Query { me: User user(id: ID!): User users(trace: String): [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }
  `,
  inventory: `${FEDERATION}
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }
  `,
  products: `${FEDERATION}
    type Query { topProducts(first: Int = 5, trace: String): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
  `,
  reviews: `${FEDERATION}
    type Review @key(fields: "id") {
      id: ID!
      body: String
      author: User @provides(fields: "username")
      product: Product
    }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }
  `,
};

/** The same graph as one schema without subgraphs, whose answers every gateway's are compared with. */
export const MERGED_SCHEMA = `
  type Query {
    me: User
    user(id: ID!): User
    users(trace: String): [User]
    topProducts(first: Int = 5, trace: String): [Product]
  }
  type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
  type Product {
    upc: String!
    name: String
    price: Int
    weight: Int
    inStock: Boolean
    shippingEstimate: Int
    reviews: [Review]
  }
  type Review { id: ID! body: String author: User product: Product }
`;
