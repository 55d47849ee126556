# A batch is a noisy estimate, and noise falls as 1/√B
# 1/√B: x, 1/√B
$data1 << EOD
8 0.14811264
16 0.104731455
32 0.07405632
64 0.052365728
128 0.03702816
256 0.026182864
512 0.01851408
EOD
# measured: x, measured
$data2 << EOD
8 0.16224512
16 0.08996064
32 0.07343182
64 0.052365728
128 0.038172733
256 0.029401671
512 0.016874803
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'spread.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'A batch is a noisy estimate, and noise falls as 1/√B' at screen 0.10128516, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'scatter of the critic''s loss about that of the whole memory, 200 batches of each size' at screen 0.10128516, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.10128516
set rmargin at screen 0.87413806
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set logscale x
set logscale y
set xrange [7:600]
set yrange [0.013499842:0.20280641]
set xtics ('8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512) offset character 0,0
set ytics ('0.02' 0.02, '0.05' 0.05, '0.1' 0.1, '0.2' 0.2)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label '1/√B' at screen 0.8900951, screen 0.2196568 left font 'DejaVu Sans,15' textcolor rgb '#222222' front
set label 'measured' at screen 0.8900951, screen 0.1793443 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
set label 'batch size B' at screen 0.4877116, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'scatter of the loss' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4), \
  $data2 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data2 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set output
