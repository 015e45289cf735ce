// The scopes of each character of some texts, by VS Code's engine: texts as a JSON list on standard input; runs of
// characters (code points) with their scopes, for each text, on standard output.
const fs = require("fs");
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

async function main() {
  await oniguruma.loadWASM(fs.readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(process.argv[2], "utf8"), process.argv[2]),
  });
  const grammar = await registry.loadGrammar("source.story");
  const texts = JSON.parse(fs.readFileSync(0, "utf8"));
  const found = texts.map((text) => {
    const runs = [];
    let state = textmate.INITIAL;
    const lines = text.split("\n");
    lines.forEach((line, number) => {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      for (const token of result.tokens) {
        const piece = line.slice(token.startIndex, token.endIndex);
        if (piece) runs.push([[...piece].length, token.scopes]);
      }
      if (number < lines.length - 1) runs.push([1, []]);
    });
    return runs;
  });
  process.stdout.write(JSON.stringify(found));
}

main();
