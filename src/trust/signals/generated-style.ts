import { notBuilt } from '../not-built';

export const generatedStyle = notBuilt('generated-style', 'wording');
