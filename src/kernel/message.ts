/** A command or an event as plain data: what it is called and what it says. `type` is a contract: never rename one. */
export interface Message<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}
