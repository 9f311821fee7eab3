package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.ConfinedDirectory;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** An output file as it is read for storing: a file that changed since it was made is noticed before its last byte. */
final class CheckedSource implements BlobSource {

    private final ConfinedDirectory tree;
    private final OutputFile file;

    CheckedSource(ConfinedDirectory tree, OutputFile file) {
        this.tree = tree;
        this.file = file;
    }

    @Override
    public InputStream open() throws SourceFaultException {
        try {
            Path path = tree.existing(file.path());
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw fault(Files.isSymbolicLink(path) ? "is a symbolic link" : "is not there any more");
            }
            return new Checked(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
        } catch (SourceFaultException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private SourceFaultException fault(String what) {
        return new SourceFaultException("'" + file.path() + "' " + what);
    }

    private SourceFaultException unreadable(IOException cause) {
        return fault("cannot be read (" + FileFaults.describe(cause) + ")");
    }

    /** Passes bytes on, but the end only if they were the right ones. */
    private final class Checked extends InputStream {

        private final InputStream in;
        private final Hasher hasher = new Hasher();
        private long left = file.size();
        private boolean ended;

        Checked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = ended ? -1 : readFile(bytes, offset, length);
            if (count < 0) {
                requireUnchanged(ended || (left == 0 && hasher.finish().equals(file.digest())));
                ended = true;
                return -1;
            }
            requireUnchanged(count <= left);
            left -= count;
            hasher.putRaw(bytes, offset, count);
            return count;
        }

        private int readFile(byte[] bytes, int offset, int length) throws SourceFaultException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private void requireUnchanged(boolean unchanged) throws SourceFaultException {
            if (!unchanged) {
                throw fault("changed while it was stored");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
