import io.github.accelmaven.it.edits.RandomEdits

RandomEdits.run(binding.variables)
true
