import type { OptionValues } from '../../services/options';

/** What each card of the options page gets: the settings as they stand, and how to change one. */
export interface CardProps {
  values: OptionValues;
  save: <Name extends keyof OptionValues>(name: Name, value: OptionValues[Name]) => Promise<void>;
}
