package io.github.accelmaven.fingerprint;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a compiler sees of a class file when it compiles a class that uses it: the class file without method bodies,
 * private and synthetic members, static initialisers, source file and nest. What stays: flags, signatures, exceptions,
 * annotations with class and runtime retention and their defaults, values of constants (javac copies them into the
 * classes that use them), record components, permitted subclasses, member classes, parameters where the class file
 * names them, and modules. Members count in the order in which they stand.
 *
 * <p>Local, anonymous and synthetic classes cannot be named from outside, and are nothing. A private member class
 * counts like any other: a method that is not private may have it in its signature, with its supertypes.
 *
 * <p>After chapter 4 of the Java Virtual Machine Specification, and what {@code com.sun.tools.javac.jvm.ClassReader}
 * reads.
 */
final class ClassAbi extends ClassVisitor {

    /** Stands for a class that nobody can name: as good as not there. */
    static final Digest NOTHING = Digest.marker("class that nobody can name");

    private final ClassWriter kept;
    private String name = "";
    private boolean hidden;

    private ClassAbi(ClassWriter kept) {
        super(Opcodes.ASM9, kept);
        this.kept = kept;
    }

    /** The digest of what a compiler sees; of all bytes, for what is no class file or one of an unknown version. */
    static Digest of(byte[] classFile) {
        ClassAbi abi = new ClassAbi(new ClassWriter(0));
        byte[] seen;
        try {
            new ClassReader(classFile).accept(abi, ClassReader.SKIP_CODE);
            seen = abi.kept.toByteArray();
        } catch (RuntimeException e) {
            // ASM answers damaged and unknown class files with exceptions of many kinds.
            seen = classFile;
        }
        return abi.hidden
                ? NOTHING
                : new Hasher().put("abi").putRaw(seen, 0, seen.length).finish();
    }

    @Override
    public void visit(
            int version,
            int access,
            String ownName,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        name = ownName;
        // The class file of a package is synthetic, and holds the annotations of the package.
        hidden = (access & Opcodes.ACC_SYNTHETIC) != 0 && !ownName.endsWith("package-info");
        super.visit(version, access, ownName, signature, superName, interfaces);
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        hidden = true;
    }

    @Override
    public void visitInnerClass(String innerName, @Nullable String outerName, @Nullable String simpleName, int access) {
        boolean member = name.equals(outerName) && simpleName != null && !isPrivate(access);
        if (member || innerName.equals(name)) {
            super.visitInnerClass(innerName, outerName, simpleName, access);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        return isUnseen(access) ? null : super.visitField(access, field, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String[] exceptions) {
        return isUnseen(access) || method.equals("<clinit>")
                ? null
                : super.visitMethod(access, method, descriptor, signature, exceptions);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        // Names a file, and moves with nothing that counts.
    }

    @Override
    public void visitNestHost(String host) {
        // Who may touch private members is the business of the JVM.
    }

    @Override
    public void visitNestMember(String member) {
        // As above; lists private classes too.
    }

    private static boolean isUnseen(int access) {
        return isPrivate(access) || (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    private static boolean isPrivate(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }
}
