import type { ReplicaProgress } from 'src/domain/replica';
import type { Result } from 'src/lib/result';
import type { ReplicaFailure } from 'src/messages/protocol';
import type { Tools } from '../tools';
import type { Piece } from './desk';

/** A piece of work with what the worker's logic stands on. */
export interface Work extends Piece {
  tools: Tools;
}

/** How a piece of work ended. `internal`: it broke; why is told with the folder's state. */
export type Ended<T> = Result<T, ReplicaFailure | 'internal'>;

/** Does a piece of work when no other is being done. */
export const atDesk = <T>(
  tools: Tools,
  doing: ReplicaProgress['doing'],
  work: (work: Work) => Promise<Result<T, ReplicaFailure>>,
): Promise<Ended<T>> => tools.memory.desk.run(tools.openDb, doing, (piece) => work({ ...piece, tools }));
