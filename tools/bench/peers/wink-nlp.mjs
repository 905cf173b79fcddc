// wink-nlp with its web model: tokens, sentences, parts of speech, entities (its dates, money, numbers…) all asked for.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export function open() {
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
  const { its } = nlp;
  return { read: (text) => nlp.readDoc(text).entities().out(its.detail).length };
}
