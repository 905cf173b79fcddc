// A page under `require-trusted-types-for 'script'` takes a worker's URL from a policy only. Ours lets one URL through at a
// time: the one that the engine is about to start a worker from.
let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;
let expected = '';

export function trusted(url: string): string {
  const factory = window.trustedTypes;
  if (factory === undefined) return url;
  policy ??= factory.createPolicy('gloss-worker', {
    createScriptURL: (input: string) => {
      if (input !== expected) throw new TypeError(`Not the engine's worker: ${input}`);
      return input;
    },
  });
  expected = url;
  return policy.createScriptURL(url) as unknown as string; // what Worker takes, though its type says string
}
