import { shallow } from 'src/extract/nesting';
import { expect, test } from 'vitest';
import { fastDocument } from '../tools/fast-dom';

test('of boxes in boxes only the outer ones are read, of boxes beside each other all', () => {
  const document = fastDocument('<i><i><i></i><i></i></i></i><i><i></i></i>');
  const isShallow = shallow(2);
  expect([...document.querySelectorAll('i')].map(isShallow)).toEqual([true, true, false, false, true, true]);
});

test('a form whose field has taken the place of the question is no bound', () => {
  const document = fastDocument('<form></form><p></p>');
  const [form, box] = document.querySelectorAll('form, p');
  Object.defineProperty(form, 'contains', { value: document.createElement('input') });
  const isShallow = shallow(1);
  expect([form, box].map((one) => one && isShallow(one))).toEqual([true, true]);
});
