import type { ReplicaDevice, ReplicaState, SkipReason } from 'src/domain/replica';
import type { Language } from '../../tools/locale';
import type { Situation } from '../popup/fake-services';
import { daysAgo, otherStores, readySummary } from '../popup/samples';

type Words = Record<Language, string>;

const laptop: Words = { en: 'Laptop', zh_CN: '笔记本', zh_TW: '筆電' };
const desk: Words = { en: 'Desk', zh_CN: '书房台式机', zh_TW: '書房桌機' };
const office: Words = { en: 'Office', zh_CN: '办公室', zh_TW: '辦公室' };
const longName = 'The-old-notebook-on-the-second-floor-that-nobody-may-switch-off-before-Sunday-00';

const deviceOf = (id: number, name: string, more: Partial<ReplicaDevice> = {}): ReplicaDevice => ({
  id: id.toString(16).padStart(16, '0'),
  name,
  lastSegmentAt: daysAgo(id / 4),
  segments: 12 * id,
  bytes: 1_340_000 * id,
  ...more,
});

const three = (language: Language): ReplicaDevice[] => [
  deviceOf(1, desk[language]),
  deviceOf(2, office[language]),
  deviceOf(3, ''),
];

/** Merged a while ago, by a browser that has no folders. */
const without = (language: Language): Partial<ReplicaState> => ({
  deviceId: '00000000000000aa',
  settings: { name: laptop[language], scope: 'everything', stores: [], maskAuthors: true },
  lastMerge: daysAgo(0.04),
  devices: three(language),
  own: { segments: 31, bytes: 4_210_000, waiting: 12 },
});

const merged = (language: Language): Partial<ReplicaState> => ({
  ...without(language),
  folder: { name: 'Storesight', permission: 'granted' },
});

const noneLeft = { settings: [], pins: 0, hosts: 0 };

const reasons: SkipReason[] = ['torn', 'not-ours', 'newer', 'misplaced', 'too-large', 'poisoned', 'future'];

/** Every face of the card about more than one device. */
export const situations = {
  none: () => ({}),
  'permission-needed': (language) => ({
    replica: { ...merged(language), folder: { name: 'Storesight', permission: 'needed' } },
  }),
  'folder-lost': (language) => ({
    replica: { ...merged(language), folder: { name: 'Storesight', permission: 'lost' } },
  }),
  merging: (language) => ({
    replica: merged(language),
    progress: { doing: 'reading', done: 34_120, total: 96_310 },
  }),
  'merged-three': (language) => ({
    replica: merged(language),
    syncs: { on: true, state: { at: daysAgo(0.001), bytes: 2_140, waiting: 2, leftOut: noneLeft } },
  }),
  'chosen-stores': (language) => ({
    summary: readySummary(language),
    stores: otherStores(language),
    replica: {
      ...merged(language),
      settings: {
        name: laptop[language],
        scope: 'chosen-stores',
        stores: [readySummary(language).key],
        maskAuthors: false,
      },
    },
  }),
  skipped: (language) => ({
    replica: {
      ...merged(language),
      skipped: reasons.map((reason, n) => ({
        device: three(language)[n % 3]?.id ?? '',
        file: `0000001${n}.jsonl.gz`,
        reason,
        ...(reason === 'poisoned' && { line: 1_204 }),
      })),
    },
  }),
  'quota-hit': () => ({
    syncs: {
      on: true,
      state: {
        at: daysAgo(2),
        problem: 'full',
        bytes: 92_100,
        waiting: 0,
        leftOut: { settings: ['dialWeights'], pins: 812, hosts: 3 },
      },
    },
  }),
  'too-often': () => ({
    syncs: {
      on: true,
      state: {
        at: daysAgo(0.1),
        problem: 'too-often',
        bytes: 1_900,
        waiting: 0,
        leftOut: { settings: ['dial'], pins: 0, hosts: 0 },
      },
    },
  }),
  refused: () => ({
    syncs: {
      on: true,
      state: { problem: 'refused', bytes: 0, waiting: 0, leftOut: { settings: ['dial', 'marks'], pins: 1, hosts: 0 } },
    },
  }),
  'long-names': (language) => ({
    replica: {
      ...merged(language),
      folder: { name: `${longName}-and-its-library-folder-in-the-cloud`, permission: 'granted' },
      settings: { name: longName, scope: 'notes-and-pins', stores: [], maskAuthors: false },
      devices: [
        deviceOf(1, longName),
        deviceOf(2, '一台名字特别特别长、长到一行无论如何也放不下的旧笔记本电脑放在二楼'),
      ],
      problem:
        'NoModificationAllowedError: An attempt was made to write to a file or directory which could not be modified',
    },
  }),
  firefox: () => ({ noFolders: true }),
  'firefox-read': (language) => ({
    noFolders: true,
    replica: { ...without(language), devices: three(language).slice(0, 1) },
  }),
} as const satisfies Record<string, (language: Language) => Situation>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** One file instead; the reasons opened; switched off, and what lies in the sync removed. */
export const clicks = {
  none: ['.devices-bundle summary'],
  skipped: ['.devices-skipped summary'],
  'quota-hit': ['.option-switch input >> nth=0', '.option-card .note + .buttons .button >> nth=0'],
};
