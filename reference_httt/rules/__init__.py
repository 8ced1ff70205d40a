"""Pure rules of the provincial system: plain values in, judgement out."""
