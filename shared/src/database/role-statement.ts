/** The statement by which a session acts as a role from then on; the name is one of ours, never what somebody sent. */
export function roleStatement(role: string): string {
  if (!/^[a-z_]+$/.test(role)) throw new Error('A role has a name of small letters.');
  return `SET ROLE ${role}`;
}

/** The role that a subgraph's program acts as: it owns no tables. Its migrations make it. */
export function programRole(subgraph: string): string {
  return `samspill_${subgraph}`;
}
