-- The nearest prompts of a prompt (ListSimilarPrompts). A vector without a declared dimension is indexed by a cast, so there
-- is an index for each usual dimension of an embedder; one that no embedder in use has stays empty.
create index prompt_embedding_embedding_256_idx on prompt_embedding
    using hnsw ((embedding::vector(256)) vector_l2_ops) where vector_dims(embedding) = 256;
create index prompt_embedding_embedding_384_idx on prompt_embedding
    using hnsw ((embedding::vector(384)) vector_l2_ops) where vector_dims(embedding) = 384;
create index prompt_embedding_embedding_768_idx on prompt_embedding
    using hnsw ((embedding::vector(768)) vector_l2_ops) where vector_dims(embedding) = 768;
create index prompt_embedding_embedding_1024_idx on prompt_embedding
    using hnsw ((embedding::vector(1024)) vector_l2_ops) where vector_dims(embedding) = 1024;
create index prompt_embedding_embedding_1536_idx on prompt_embedding
    using hnsw ((embedding::vector(1536)) vector_l2_ops) where vector_dims(embedding) = 1536;
