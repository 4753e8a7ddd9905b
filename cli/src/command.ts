/** What a command is handed: where the product stands, what the world says, and two ways to speak. */
export interface CommandContext {
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Prints a line of the result on standard output. */
  readonly print: (line: string) => void;
  /** Prints a line about the work on standard error, so that the result can be piped. */
  readonly note: (line: string) => void;
  /** The whole of standard input. */
  readonly readInput: () => Promise<string>;
  /** Calls back for each wish to stop (Ctrl-C, SIGTERM). */
  readonly onStop: (callback: () => void) => void;
}

/** A word after `samspill`: what it is for, how it is called, and what it does. Answers with the exit code. */
export interface Command {
  readonly help: string;
  readonly run: (words: readonly string[], context: CommandContext) => Promise<number>;
}
