Process made = new ProcessBuilder('sh', 'make-theme.sh').directory(basedir).inheritIO().start()
assert made.waitFor() == 0
