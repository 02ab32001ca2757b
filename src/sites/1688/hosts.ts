// Signing in, carts, orders, messages and the desk of a member.
const names = ['login', 'passport', 'work', 'trade', 'cart', 'order', 'member', 'purchase', 'amos', 'buyer', 'cashier'];

/** Where nothing of ours runs. */
export const private1688: readonly string[] = names.map((name) => `*://${name}.1688.com/*`);
