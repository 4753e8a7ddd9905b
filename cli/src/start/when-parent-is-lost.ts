const PAUSE_MS = 500;

/**
 * Calls back when the program that started us has ended. npm passes signals on to a shell that may end without us;
 * then nobody is left to press Ctrl-C. Keeps nothing alive.
 */
export function whenParentIsLost(readParent: () => number, callback: () => void): void {
  const parent = readParent();
  const watch = setInterval(() => {
    if (readParent() === parent) return;
    clearInterval(watch);
    callback();
  }, PAUSE_MS);
  watch.unref();
}
