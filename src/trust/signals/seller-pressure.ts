import { notBuilt } from '../not-built';

export const sellerPressure = notBuilt('seller-pressure', 'wording');
