/** Hive Gateway as its makers measure it, with the caller's authorization handed on. */
export const gatewayConfig = {
  inboundInflightRequestDeduplication: true,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }: { readonly request: Request }) => {
      const authorization = request.headers.get('authorization');
      return authorization === null ? {} : { authorization };
    },
  },
};
