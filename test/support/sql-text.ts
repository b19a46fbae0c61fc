const beginning = new RegExp(
  `^\\s*(${[
    ...['select\\s[^]*\\sfrom\\s', 'insert\\s+(or\\s+\\w+\\s+)?into\\s', 'replace\\s+into\\s', 'delete\\s+from\\s'],
    ...['update\\s+\\S+\\s+set\\s', 'pragma\\s', 'alter\\s+table\\s', 'truncate\\s', 'vacuum\\b', 'explain\\s'],
    'create\\s+(\\w+\\s+)*?(table|index|trigger|view|schema|function|database)\\s',
    'drop\\s+(table|index|trigger|view|schema|function|database)\\s',
    ...['begin(\\s+(immediate|exclusive|deferred|isolation|transaction)\\b|;?\\s*$)', 'commit;?\\s*$', 'rollback\\b'],
    ...['savepoint\\s', 'attach\\s', 'detach\\s', 'listen\\s', 'notify\\s'],
    ...[
      'with\\s+(recursive\\s+)?\\w+\\s*(\\([^)]*\\)\\s*)?as\\s*\\(',
      'copy\\s+\\S+\\s*(\\([^)]*\\)\\s*)?(from|to)\\s',
    ],
  ].join('|')})`,
  'i',
);
const clause =
  /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \S+ SET|PRAGMA|WHERE|ORDER BY|GROUP BY|JOIN|FROM [a-z_?]+|ON CONFLICT|CREATE TABLE)\b/;

/** Whether a string is a statement of SQL, in either case, or a clause of one in capitals. */
export function isSql(text: string): boolean {
  return beginning.test(text) || clause.test(text);
}
