#!/usr/bin/env python3
"""Writes bench/src/test/resources/sprout-tiny.parquet, as pyarrow writes SPROUT's files. Run once; needs pyarrow."""
import pathlib

import pyarrow as pa
import pyarrow.parquet as pq


def answer(score, tokens_in, tokens_out):
    return {"num_input_tokens": tokens_in, "num_output_tokens": tokens_out, "response": "...", "score": score}


table = pa.table({
    "key": [7, 8],
    "dataset": ["gsm8k", "mmlu"],
    "prompt": ["What is 2 + 3?", "Which planet is red?"],
    "golden_answer": ["5", "Mars"],
    "openai-gpt-4o": [answer(1.0, 100, 20), answer(0.5, 50, 10)],
    "wxai-llama-3-2-1b-instruct": [answer(0.0, 110, 30), None],
})
target = pathlib.Path(__file__).parent.parent / "resources" / "sprout-tiny.parquet"
pq.write_table(table, target, compression="snappy")
