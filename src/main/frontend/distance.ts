import { ask } from './ask';
import type { Person } from './parts';
import { openMenu, type MenuItem } from './post-menu';
import { toast } from './toast';

/** As `Distance.Wish` in Java. */
export type Wish = 'MUTE' | 'UNMUTE' | 'BLOCK' | 'UNBLOCK' | 'UNBLOCK_AND_FOLLOW';

/** As `Distance.Answer` in Java. */
export interface DistanceAnswer {
  refused: string | null;
  followed: boolean;
}

/** Where somebody asks to hear less of a member, or nothing. */
export interface Place {
  keep(wish: Wish, days: number): Promise<DistanceAnswer>;

  /** Shows that it was done; @returns shows that it was taken back */
  muted(): () => void;

  /** The same; null where the place itself becomes the way back. */
  blocked(): (() => void) | null;
}

const FOR_EVER = 0;
const SPANS: [days: number, words: string][] = [
  [1, 'For 1 day'],
  [7, 'For 7 days'],
  [30, 'For 30 days'],
  [FOR_EVER, 'Until I unmute'],
];

/** @param button below which the menu opens that asks for how long */
export function distanceItems(person: Person, button: HTMLElement, place: Place): MenuItem[] {
  const handle = `@${person.handle}`;
  return [
    { icon: 'bell-off', words: `Mute ${handle}…`, press: () => chooseSpan(person, button, place) },
    { icon: 'ban', words: `Block ${handle}…`, danger: true, press: () => void block(person, place) },
  ];
}

export function unmuteItem(person: Person, unmute: () => void): MenuItem {
  return { icon: 'bell', words: `Unmute @${person.handle}`, press: unmute };
}

function chooseSpan(person: Person, button: HTMLElement, place: Place): void {
  const items = SPANS.map(([days, words]) => ({ icon: 'clock', words, press: () => void mute(person, days, place) }));
  openMenu(button, `Mute @${person.handle}`, items);
}

async function mute(person: Person, days: number, place: Place): Promise<void> {
  const takeBack = place.muted();
  if (!(await isDone(place.keep('MUTE', days)))) {
    takeBack();
    return;
  }
  toast(`@${person.handle} is muted`, async () => {
    if (await isDone(place.keep('UNMUTE', FOR_EVER))) {
      takeBack();
    }
  });
}

async function block(person: Person, place: Place): Promise<void> {
  const consequence =
    'You won’t see each other’s posts, profiles and comments, and can’t write to each other. ' +
    'Neither of you follows the other any more. They are not told.';
  if (!(await ask(`Block ${person.displayName}?`, consequence, 'Block'))) {
    return;
  }
  const takeBack = place.blocked();
  const answer = place.keep('BLOCK', FOR_EVER);
  if (!(await isDone(answer))) {
    takeBack?.();
    return;
  }
  const back = (await answer).followed ? 'UNBLOCK_AND_FOLLOW' : 'UNBLOCK';
  const undo = async (shown: () => void): Promise<void> => {
    if (await isDone(place.keep(back, FOR_EVER))) {
      shown();
    }
  };
  toast(`@${person.handle} is blocked`, takeBack ? () => void undo(takeBack) : undefined);
}

/** Says why, where it was not done. */
async function isDone(answer: Promise<DistanceAnswer>): Promise<boolean> {
  const { refused } = await answer;
  if (refused) {
    toast(refused);
  }
  return !refused;
}
