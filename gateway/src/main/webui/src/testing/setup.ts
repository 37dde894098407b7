// What jsdom does not have.
window.scrollTo = () => undefined;
