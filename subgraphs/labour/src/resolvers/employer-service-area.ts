import type { EmployerServiceAreaResolvers } from '../generated/resolvers.ts';

/** An area of the services to employers. */
export const EmployerServiceArea = {
  services: ({ code }, _args, { load }) => load.servicesOfArea.load(code),
} satisfies EmployerServiceAreaResolvers;
