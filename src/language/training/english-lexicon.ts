/** Words of English reviews by how much they say: +3 is as good as a review gets, -3 as bad. */
export const strengths: Readonly<Record<string, string>> = {
  '3': `amazing awesome excellent exceptional fabulous fantastic flawless flawlessly gorgeous incredible incredibly magnificent
    marvelous outstanding perfect perfectly phenomenal spectacular stellar stunning superb superbly terrific unbeatable wonderful
    wonderfully brilliant brilliantly delighted thrilled love loved loves adore exquisite impeccable delicious`,
  '2': `beautiful beautifully best comfortable comfy delightful durable elegant enjoy enjoyed enjoying friendly fun glad good great
    happy helpful impressed impressive lovely nice nicely pleased quality recommend recommended recommends reliable satisfied satisfying
    sturdy superior thank thanks tasty trustworthy useful well-made worth worthwhile yummy courteous polite genuine authentic cute
    stylish adorable handy convenient fits pleasant pleasantly`,
  '1': `accurate affordable better bright clean clear compact cool correct cosy cozy decent easily easy effective efficient exactly
    fast fine fresh generous gentle improved intact lightweight like liked likes liking neat pretty promptly prompt quick quickly quiet
    responsive safe secure sharp simple smooth smoothly soft solid speedy strong thick timely vibrant warm welcome works worked working
    favorite favourite bargain arrived-early snug`,
  '-1': `bland bulky cheaply cheap-looking complicated concerned confusing cramped creaky delayed delay dim dull faded fiddly flat
    flimsy heavy inaccurate inconsistent lacking late limited loose loud misleading missing mistake mushy narrow noisy odd ok-ish
    overpriced pricey pricy rough scratch scratched scratches slow slower smaller smelly smells smell stain stained stains stiff sticky
    strange tight tighter thin thinner uneven unclear unsure weak weird worn wrinkled expensive leftover itchy leak leaks leaked leaking
    uncomfortable incomplete ill-fitting wobbly unhelpful slippery problem problems issue issues complaint lacks`,
  '-2': `annoyed annoying avoid bad badly bent blurry broke broken breaks cheat cracked crap crappy damaged damage dead defect defective
    difficult dirty disappoint disappointed disappointing disappointment dissatisfied died dies fail failed fails failing fails faulty
    frustrated frustrating hate hated ignored ignoring incorrect inferior junk lousy mediocre mess messy nightmare-ish painful poor
    poorly refuse refused refuses regret ripped rotten rude shoddy sloppy stopped stuck terribly torn ugly unacceptable unhappy
    unreliable unresponsive unusable upset upsetting useless waste wasted wrong mold mould moldy fell shattered unsatisfied`,
  '-3': `appalling atrocious awful disgusting disgusted dreadful garbage horrendous horrible horribly horrid horrific inedible lied lies
    liar nightmare pathetic rip-off ripoff robbed stolen terrible trash worst worthless scam scammed scammers fraud fraudulent
    counterfeit fake`,
};

/** Whole phrases that say more, or other things, than their words. */
export const phrases: Readonly<Record<string, number>> = {
  'falls apart': -3,
  'fell apart': -3,
  'fall apart': -2,
  'waste of money': -3,
  'waste of time': -3,
  'money back': -2,
  'want a refund': -3,
  'no refund': -3,
  'never again': -3,
  'do not buy': -3,
  "don't buy": -3,
  'dont buy': -3,
  'stay away': -3,
  'buyer beware': -3,
  'would not recommend': -3,
  "wouldn't recommend": -3,
  'not recommend': -3,
  'not worth': -3,
  'not as described': -3,
  'not as pictured': -3,
  'as described': 2,
  'as pictured': 2,
  'as advertised': 2,
  'as expected': 1,
  'well made': 2,
  'no problems': 2,
  'no problem': 2,
  'no issues': 2,
  'no complaints': 2,
  "can't go wrong": 3,
  'five stars': 3,
  '0 stars': 0,
  'one star': -3,
  'thumbs up': 2,
  'buy again': 3,
  'order again': 3,
  'stopped working': -3,
  "doesn't work": -3,
  'does not work': -3,
  "didn't work": -3,
  'did not work': -3,
  'not working': -3,
  "don't work": -3,
  'never arrived': -3,
  'never received': -3,
  'no response': -2,
  'no reply': -2,
  'too good to be true': -2,
  'looks cheap': -2,
  'feels cheap': -2,
  'good value': 2,
  'great value': 3,
  'it is ok': 0,
};
