import { notBuilt } from '../not-built';

export const photoReuse = notBuilt('photo-reuse', 'copy');
