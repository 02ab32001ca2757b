import { mutedSetting } from './items';

export { isMuted } from './content';

/** Mutes a host or lets it speak again. */
export async function setMuted(host: string, muted: boolean): Promise<void> {
  const others = (await mutedSetting.get()).filter((one) => one !== host);
  await mutedSetting.set(muted ? [...others, host] : others);
}
