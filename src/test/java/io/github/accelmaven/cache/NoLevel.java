package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A level that has nothing, keeps nothing and never fails: tests override what they need. */
class NoLevel implements CacheLevel {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public EntryLookup loadEntry(Digest key) throws IOException {
        return new EntryLookup.Absent();
    }

    @Override
    public void storeEntry(StoredEntry stored) throws IOException {}

    @Override
    public void removeEntry(Digest key) throws IOException {}

    @Override
    public boolean accepts(Blob blob) {
        return true;
    }

    @Override
    public boolean hasBlob(Blob blob) throws IOException {
        return false;
    }

    @Override
    public Optional<InputStream> openBlob(Blob blob) throws IOException {
        return Optional.empty();
    }

    @Override
    public void storeBlob(Blob blob, BlobSource source) throws IOException {}

    @Override
    public void quarantineBlob(Blob blob) throws IOException {}

    @Override
    public void touch(StoredEntry stored) throws IOException {}

    @Override
    public Problem explain(IOException fault) {
        return new Problem("The test cache is off", String.valueOf(fault.getMessage()), "Repair it");
    }
}
