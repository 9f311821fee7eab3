package a

import com.google.auto.service.AutoService

@AutoService(Runnable::class)
class Job : Runnable {
    override fun run() = println("job")
}
