import { type ReplicaSettings, replicaScopes } from 'src/domain/replica';
import type { StoreKey } from 'src/domain/site';
import * as z from 'zod/mini';
import { setting } from './items';

/** What is shared with other devices, and how. */
export const replicaSetting = setting<ReplicaSettings>(
  'replica',
  z.object({
    name: z.string().check(z.maxLength(80)),
    scope: z.enum(replicaScopes),
    stores: z.array(z.string().check(z.maxLength(400)) as unknown as z.ZodMiniType<StoreKey>).check(z.maxLength(5_000)),
    maskAuthors: z.boolean(),
  }),
  { name: '', scope: 'everything', stores: [], maskAuthors: false },
);
