#!/bin/sh
# Builds the reference of the public library from the doc comments, with the tools of the toolchain.
set -eu
cd "$(dirname "$0")/.."

graphs=.build-docs/graphs
rm -rf .build-docs
mkdir -p "$graphs"
for module in DoseModel PlanPipeline; do
    swift build --target "$module" -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$graphs" \
        --scratch-path .build-docs/build
done
for module in DoseModel PlanPipeline; do
    mkdir -p ".build-docs/$module-graph"
    cp "$graphs/$module"*.symbols.json ".build-docs/$module-graph/"
    docc convert --fallback-display-name "$module" --fallback-bundle-identifier "doseplan.$module" \
        --additional-symbol-graph-dir ".build-docs/$module-graph" --output-path ".build-docs/$module"
    echo "Wrote .build-docs/$module"
done
