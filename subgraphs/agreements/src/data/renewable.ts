/** Something made anew when it is told to forget; who holds it always has the newest. */
export interface Renewable<Made extends object> {
  readonly current: Made;
  readonly forget: () => void;
}

/** Loaders remember what they have read for a whole request: after a change they have to forget it. */
export function renewable<Made extends object>(make: () => Made): Renewable<Made> {
  let newest = make();
  const current = new Proxy({} as Made, { get: (_target, name) => Reflect.get(newest, name) as unknown });
  return {
    current,
    forget: () => {
      newest = make();
    },
  };
}
