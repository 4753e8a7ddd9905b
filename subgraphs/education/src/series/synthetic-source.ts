/** What stands as the source of a figure that nobody has published. */
export const SYNTHETIC_SOURCE = 'Samspill, invented figure (syntetisk)';
