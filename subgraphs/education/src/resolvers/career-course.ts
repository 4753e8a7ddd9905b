import type { CareerCourseResolvers } from '../generated/resolvers.ts';

/** A course of a career centre, invented as the centre is. */
export const CareerCourse = {
  synthetic: () => true,
} satisfies CareerCourseResolvers;
