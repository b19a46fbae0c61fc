/** What the page of one's own settings says, in English. */
export const en = {
  title: 'Settings',
  done: 'What I have done',
  password: 'Change the password',
  about: 'You are signed out in every other browser and on every other device.',
  old: 'The password of now',
  changed: 'The password is changed.',
};
