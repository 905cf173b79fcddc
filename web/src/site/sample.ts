// The article the page opens with: our own wording of facts that were in the news in March 2025, in the shape pasted
// articles have (a line of page chrome above, a lone source line below). It is annotated live like any other.
export const sample = ` date 2025-03-04 + ↺ − 16 px

Putin to host Myanmar’s military ruler in Moscow

Russia’s president, Vladimir Putin, is to receive General Min Aung Hlaing in Moscow on Tuesday. Cut off from most of the world and hit by Western sanctions, Myanmar’s junta is courting one of the few big powers that still back it, while ethnic armed groups hold more and more of its borderlands.

Myanmar’s ruling State Administration Council announced the journey before the delegation left Naypyitaw. Trade, defence and energy are on the agenda, it said, and papers on science and technology may be signed as well.

Nowhere in Southeast Asia does Russia have a better customer. Much of what Myanmar’s army fires was bought from the Kremlin, and it has needed every shell: an uprising has spread through the country since soldiers removed the elected leader, Aung San Suu Kyi, in the coup of February 2021.

Towns keep falling to the rebels, prices climb, and the currency has lost most of its worth. Diplomats in the region now ask aloud how many more years the junta can last.

An old project may get new life. Last month Russia’s economy minister, Maxim Reshetnikov, came to Myanmar and signed a memorandum about a port and an oil refinery in the Dawei special economic zone, where little has been built for years. Tankers unloading there would not have to pass the Strait of Malacca.

Arms are the core of the friendship. By May 2023, a rights expert of the United Nations (UN) had counted deliveries worth more than US$400 million from Russia and $260 million from China since the coup. Russian fighter jets have bombed areas held by the resistance, as the Washington Post among others has documented.

At least 6,366 civilians have died at the hands of the junta, by the count of the Assistance Association for Political Prisoners. Washington and its European allies have answered with several rounds of sanctions on the generals and on the companies that earn money for them.

Russia has been busy elsewhere in Asia too. Last week Putin sent Sergei Shoigu, his top security aide, to Indonesia, Malaysia and China. For Min Aung Hlaing this is the fourth trip to Russia since he seized power.

Newsdesk.Example
`;
