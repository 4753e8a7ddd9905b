/** What decides which browser tests drive. */
export interface BrowserMachine {
  readonly platform: string;
  readonly arch: string;
  /** The file of a Chrome or Chromium that is to be taken whatever the machine has. */
  readonly chromePath: string | undefined;
}

/** A browser that this machine has, or `packed`: the one of the npm registry, which runs on Linux x64 alone. */
export type FoundBrowser = 'packed' | { readonly executablePath: string } | { readonly channel: 'chrome' };

/** The browser to drive here: the one that is named, else the packed one where it runs, else the machine's own. */
export function findBrowser({ platform, arch, chromePath }: BrowserMachine): FoundBrowser {
  if (chromePath) return { executablePath: chromePath };
  if (platform !== 'linux') return { channel: 'chrome' };
  return arch === 'x64' ? 'packed' : { executablePath: '/usr/bin/chromium' };
}
