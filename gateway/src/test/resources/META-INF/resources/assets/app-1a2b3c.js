// Stands for a file of the web app in tests. It is long enough to be worth compressing: a server does not compress what
// is tiny, for the header would be larger than what is won.
console.log('Commonhour', 'Commonhour', 'Commonhour', 'Commonhour', 'Commonhour', 'Commonhour', 'Commonhour');
