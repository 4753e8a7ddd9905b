/** What a client is told of a fault of ours: where it can be found, and nothing of what it was. */
export function maskedMessage(id: string): string {
  return `Something went wrong on our side; quote reference ${id}.`;
}
