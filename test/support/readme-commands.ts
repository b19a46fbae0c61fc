import { readFileSync } from 'node:fs';

/** What a reader of the README would paste into a shell. */
export interface ReadmeCommands {
  /** variables that its `export NAME=VALUE` lines set */
  readonly variables: Readonly<Record<string, string>>;
  /** arguments of its `npx almanac` lines, in order, without their comments */
  readonly commands: readonly (readonly string[])[];
}

export function readmeCommands(file = 'README.md'): ReadmeCommands {
  const lines = readFileSync(file, 'utf8').split('\n');
  const after = (prefix: string) =>
    lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  return {
    variables: Object.fromEntries(
      after('export ')
        .filter((line) => !line.includes('$('))
        .map((line) => line.trim().split('=', 2) as [string, string]),
    ),
    commands: after('npx almanac ').map((line) => words(line.replace(/\s#.*$/, ''))),
  };
}

/** The blocks of shell lines under a heading, `## The API`, as they would be pasted. */
export function shellBlocksOf(heading: string, file = 'README.md'): string[] {
  const [, below = ''] = readFileSync(file, 'utf8').split(`\n${heading}\n`);
  const [section = ''] = below.split('\n## ');
  return [...section.matchAll(/^```\n([^]*?)^```$/gm)].map(([, block = '']) => block);
}

/** Words of a shell line; double quotes keep one together. */
function words(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'));
}
