type Environment = Record<string, string | undefined>;
type Command = { program: string; args: string[]; env: Environment };

export function serverCommand(env?: Environment): Command;
export function runServer(command?: Command): Promise<number>;
