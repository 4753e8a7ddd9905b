import type { StatisticResolvers } from '../generated/resolvers.ts';

/** A figure; the day on which its file was loaded is looked up only when it is asked for, once for all figures. */
export const Statistic = {
  updatedOn: async ({ updatedOn, file }, _args, { load }) =>
    updatedOn ?? (file === undefined ? null : ((await load.fileLoadedOn.load(file))?.day ?? null)),
} satisfies StatisticResolvers;
