/**
 * One step of the schema's chain: brings a database of version `to - 1` to `to`, inside the browser's upgrade transaction. Works on the
 * raw database, because each step knows only the shapes of its own time.
 */
export interface Migration {
  to: number;
  up(db: IDBDatabase, transaction: IDBTransaction): void;
}
